import type { DecisionEvent } from '#domain/decision/machine.ts';
import type { DossierEvent } from '#domain/dossier/machine.ts';
import type { LineEvent } from '#domain/line/machine.ts';
import type { PlanEvent } from '#domain/plan/machine.ts';
import type { SubmissionEvent } from '#domain/submission/machine.ts';

/** Every step as the word on its button; a new event does not compile without one. */
export interface EventWords {
  dossier: Record<DossierEvent, string>;
  line: Record<LineEvent, string>;
  submission: Record<SubmissionEvent, string>;
  decision: Record<DecisionEvent, string>;
  plan: Record<PlanEvent, string>;
}

export const events: EventWords = {
  dossier: {
    hand_over: 'Trình ký',
    give_back: 'Trả lại để sửa',
    send: 'Ký, gửi hồ sơ',
    recall: 'Thu hồi',
    forward: 'Chuyển tiếp',
    forwarder_return: 'Trả lại đơn vị',
    receive: 'Tiếp nhận',
    return: 'Trả lại hồ sơ',
    hand_over_supplement: 'Trình ký bổ sung',
    give_back_supplement: 'Trả lại phần bổ sung',
    send_supplement: 'Ký, gửi bổ sung',
    report_no_need: 'Báo không có nhu cầu',
    reopen: 'Lập lại hồ sơ',
    send_on_behalf: 'Gửi thay đơn vị',
    settle: 'Kết thúc giải quyết',
    resume: 'Mở lại',
  },
  line: {
    submit: 'Gửi',
    recall: 'Thu hồi',
    accept: 'Chấp nhận',
    ask_fix: 'Đề nghị chỉnh sửa',
    decline: 'Không chấp nhận',
    resubmit: 'Gửi lại',
    withdraw: 'Rút tên',
    replace: 'Thay người',
    ask_party: 'Xin ý kiến cấp ủy',
    party_agree: 'Cấp ủy đồng ý',
    party_refuse: 'Cấp ủy không đồng ý',
    unask_party: 'Rút xin ý kiến cấp ủy',
    waitlist: 'Xếp dự bị',
    promote: 'Đưa lên chính thức',
    defer: 'Chuyển đợt sau',
    put_in: 'Đưa vào tờ trình',
    take_out: 'Đưa ra khỏi tờ trình',
    approve: 'Đồng ý',
    question: 'Yêu cầu làm rõ',
    refuse: 'Không đồng ý',
    nominate: 'Cử đi học',
    nominate_external: 'Ghi nhận văn bản cử, triệu tập',
    confirm_attendance: 'Xác nhận tham gia',
    ask_postponement: 'Xin hoãn',
    grant_postponement: 'Đồng ý cho hoãn',
    refuse_postponement: 'Không đồng ý cho hoãn',
    admit: 'Được tiếp nhận học',
    not_admit: 'Không được tiếp nhận học',
    begin: 'Bắt đầu học',
    complete: 'Hoàn thành',
    fail: 'Không đạt',
    drop_out: 'Bỏ học',
    correct_result: 'Sửa kết quả',
    ask_withdrawal: 'Xin rút tên',
    release: 'Đưa ra khỏi dự thảo quyết định',
    nominate_instead: 'Cử thay',
    revoke: 'Hủy quyết định cử',
    call_off: 'Hủy lớp',
    end_double: 'Kết thúc lượt trùng',
    change_class: 'Chuyển sang lớp song song',
  },
  submission: {
    send_to_head: 'Chuyển lãnh đạo cơ quan tổng hợp',
    head_return: 'Trả lại chuyên viên',
    submit: 'Ký, trình lãnh đạo',
    approve: 'Đồng ý',
    return: 'Yêu cầu sửa',
    refuse: 'Không đồng ý',
    rework: 'Lập lại tờ trình',
  },
  decision: {
    choose_signer: 'Chọn người ký',
    return_form: 'Trả lại về thể thức',
    sign: 'Ghi nhận đã ký',
    number: 'Cấp số',
    publish: 'Phát hành',
    correct_number: 'Sửa số, ngày',
    amend: 'Điều chỉnh',
    revoke: 'Hủy bỏ',
  },
  plan: { issue: 'Ban hành', start: 'Bắt đầu thực hiện', close: 'Kết thúc' },
};
