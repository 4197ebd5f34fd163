/**
 * The steps of the whole house, written by hand and apart from the machines: from | event | by | to. Whoever changes a
 * machine has to say it here as well, and a reviewer reads here who may do what.
 */
export const EXPECTED_STEPS: Record<string, string> = {
  dossier: `
draft,returned | hand_over | unit_clerk,unit_head | awaiting_signature
awaiting_signature | give_back | unit_head | draft
awaiting_signature | send | unit_head | submitted
submitted | recall | unit_head | draft
submitted | forward | forwarding_head,forwarding_clerk | submitted
submitted | forwarder_return | forwarding_head,forwarding_clerk | returned
submitted | receive | consolidator,operator | received
submitted,received | return | consolidator | returned
received,settled | hand_over_supplement | unit_clerk,unit_head | received
received | give_back_supplement | unit_head | received
received | send_supplement | unit_head | received
draft | report_no_need | unit_clerk,unit_head,consolidator,operator | no_need
no_need | reopen | unit_clerk,unit_head,consolidator,operator | draft
draft,awaiting_signature,returned,received | send_on_behalf | consolidator,operator | submitted
received | settle | consolidator | settled
settled | resume | consolidator | received`,
  line: `
draft | submit | unit_head,consolidator,operator | submitted
submitted | recall | unit_head,consolidator,forwarding_head,forwarding_clerk | draft
submitted | accept | consolidator | validated
submitted,validated,waitlisted | ask_fix | consolidator | needs_fix
submitted,validated,needs_fix,waitlisted | decline | consolidator | rejected
needs_fix | resubmit | unit_clerk,unit_head | submitted
submitted,needs_fix,validated,awaiting_party,waitlisted | withdraw | unit_clerk,unit_head | withdrawn
submitted,needs_fix,validated,waitlisted | replace | unit_clerk,unit_head | superseded
submitted,validated | ask_party | consolidator | awaiting_party
awaiting_party | party_agree | consolidator | validated
awaiting_party | party_refuse | consolidator | rejected
awaiting_party | unask_party | consolidator | submitted
validated | waitlist | consolidator | waitlisted
waitlisted | promote | consolidator | validated
submitted,validated,waitlisted | defer | consolidator | deferred
validated | put_in | consolidator | in_submission
in_submission | take_out | consolidator,consolidator_head | validated
in_submission | approve | leader | approved
in_submission | question | leader | validated
in_submission | refuse | leader | rejected
approved | nominate | records_clerk | nominated
validated | nominate_external | consolidator | nominated
nominated | confirm_attendance | unit_clerk,unit_head | nominated
nominated | ask_postponement | unit_clerk,unit_head | nominated
nominated | grant_postponement | consolidator | deferred
nominated | refuse_postponement | consolidator | nominated
nominated | admit | consolidator | attending
nominated | not_admit | consolidator | not_admitted
nominated | begin | consolidator | attending
attending | complete | consolidator | completed
attending | fail | consolidator | failed
attending | drop_out | consolidator | dropped_out
completed,failed,dropped_out | correct_result | consolidator_head | attending
in_submission | ask_withdrawal | unit_clerk,unit_head | in_submission
approved | ask_withdrawal | unit_clerk,unit_head | approved
nominated | ask_withdrawal | unit_clerk,unit_head | nominated
attending | ask_withdrawal | unit_clerk,unit_head | attending
approved | release | consolidator | withdrawn
validated | nominate_instead | records_clerk | nominated
nominated,attending | revoke | records_clerk | revoked
draft,submitted,needs_fix,validated,awaiting_party,waitlisted,in_submission,nominated | call_off | consolidator,consolidator_head,operator | deferred
submitted | change_class | consolidator,consolidator_head,operator | submitted
needs_fix | change_class | consolidator,consolidator_head,operator | needs_fix
validated | change_class | consolidator,consolidator_head,operator | validated
waitlisted | change_class | consolidator,consolidator_head,operator | waitlisted
draft | change_class | consolidator,consolidator_head,operator | draft
awaiting_party | change_class | consolidator,consolidator_head,operator | awaiting_party
draft,submitted,needs_fix,validated,awaiting_party,waitlisted | end_double | consolidator,consolidator_head,operator | withdrawn`,
  submission: `
building,returned | send_to_head | consolidator | head_review
head_review | submit | consolidator_head | submitted
head_review | head_return | consolidator_head | building
submitted | approve | leader | decided
submitted | return | leader | returned
submitted | refuse | leader | decided
returned | rework | consolidator | building`,
  decision: `
drafted | choose_signer | consolidator | drafted
drafted | return_form | records_clerk | drafted
drafted | sign | records_clerk | signed
signed | number | records_clerk | numbered
numbered | publish | records_clerk | published
published | correct_number | records_clerk | published
published,amended | amend | records_clerk | amended
published,amended | revoke | records_clerk | revoked`,
  plan: `
draft | issue | consolidator_head,operator | issued
issued | start | consolidator,consolidator_head,operator | in_progress
in_progress | close | consolidator_head | closed`,
};
