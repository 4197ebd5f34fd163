/** The command was called wrongly: status 2. */
export class Usage extends Error {}

/** What was asked could not be done, for a reason that stands in the message: status 1. */
export class CannotDo extends Error {}
