/**
 * Why a command on plans, dossiers or lines does not do what it was asked, besides the deciding tables' own reasons.
 * Closed, so that the messages have a sentence for each.
 */
export const REGISTER_REFUSALS = [
  /** The list is with the head or with Home Affairs, so its drafts cannot be changed. */
  'not_editable',
  'nothing_chosen',
  /** The same person was chosen for the same class twice. */
  'repeated',
  /** The person works elsewhere; it is not said where. */
  'not_of_unit',
  /** The person has left the unit, or is not yet there. */
  'not_active',
  /** A live line of this person for this class exists already. */
  'already_registered',
  'class_not_in_round',
  'class_closed',
  'round_not_open',
  'unit_does_not_register',
  'not_a_draft',
  /** The order must name each of the unit's drafts for the class exactly once. */
  'order_incomplete',
  /** Lines stand in the way of "no need" for this class. */
  'has_lines',
  'no_such_paper',
  'already_attached',
  'papers_locked',
  'letter_unused',
  'dossier_not_received',
  'finding_gone',
  'not_overridable',
  'already_overridden',
  'not_overridden',
  'already_asked',
  'already_answered',
  'moment_past',
  'days_reversed',
  'plan_exists',
  /** The name of who issues a plan tells no kind of unit that the catalogue has. */
  'issuer_unknown',
  'plan_not_draft',
  'plan_not_issued',
  'class_code_taken',
  /** Places of units that do not sum to the class's quota. */
  'places_not_quota',
  /** The unit has not so many places that nobody of its own takes. */
  'places_in_use',
  'places_not_allotted',
  'same_unit',
  /** The unit may still name somebody for the place. */
  'vacancy_waits',
  /** Nobody on the waiting list can move up. */
  'nobody_waits',
  'choose_unit',
  'not_a_result',
  /** Another decision of this issuer bears the number in this year. */
  'number_taken',
  /** No paper bears a day that is still to come, nor is it signed on one. */
  'day_to_come',
  'signed_before_draft',
  'day_before_signing',
  /** Whoever is to sign is known to sign, but not on that day. */
  'signer_not_then',
  'signer_known',
  /** The list that was to be taken is not the one that was shown. */
  'ranking_changed',
  /** There is no result that could be taken. */
  'proposal_not_ready',
  'proposal_not_running',
  'proposal_still_running',
  /** What it says stands in the register already. */
  'proposal_taken_already',
  /** What it was computed from is not so any more: which lines, which classes, or what else. */
  'proposal_line_gone',
  'proposal_line_new',
  'proposal_line_moved',
  'proposal_priority_changed',
  'proposal_seat_changed',
  'proposal_class_changed',
  'proposal_unit_changed',
  'proposal_settings_changed',
  /** Together with what was decided since, these lines would break a demand. */
  'proposal_breaks',
  /** An amending decision of this one is being drafted already. */
  'amendment_open',
  /** Only a decision of our own, itself amending none, is amended. */
  'not_amendable',
  'flag_closed',
  'not_a_replacement',
  'class_cancelled',
  /** People were sent by a decision of our own: it is revoked before their class is called off. */
  'class_decided',
  'class_before_leader',
  /** The submission has not gone up, so it has no paper to number. */
  'not_sent_up',
  /** It counts already, and papers may be made with it. */
  'already_begun',
  /** The two classes do not stand in one group of parallel classes. */
  'not_parallel',
  /** More people than the class has places that nobody who was accepted holds. */
  'class_full',
  'target_begun',
  /** The line stands for a place that somebody left in its class. */
  'named_for_vacancy',
  /** A class keeps at least one place, and so does the one that is split off. */
  'split_leaves_none',
  /** People go up or are sent already who would have no place in what is left of the class. */
  'seated_beyond_quota',
  /** The two quotas are others than those that were confirmed. */
  'quota_not_sum',
  'merge_decided',
  'merge_in_submission',
  'merge_vacancy',
] as const;
export type RegisterRefusal = (typeof REGISTER_REFUSALS)[number];
