import type { DecisionNeed } from '#domain/decision/machine.ts';
import type { DossierNeed } from '#domain/dossier/machine.ts';
import type { LineNeed } from '#domain/line/machine.ts';
import type { BasicRefusal, Tell } from '#domain/machine.ts';
import type { PlanNeed } from '#domain/plan/machine.ts';
import type { RegisterRefusal } from '#domain/register-refusals.ts';
import type { SubmissionNeed } from '#domain/submission/machine.ts';

/** Why a step cannot be taken: every need of every machine as a sentence that says what is missing. */
export interface RefusalWords {
  basic: Record<BasicRefusal, string>;
  /** Refusals of commands that no machine words. */
  command: Record<string, string>;
  /** Refusals of commands on plans, dossiers and lines. */
  register: Record<RegisterRefusal, string>;
  dossier: Record<DossierNeed, string>;
  line: Record<LineNeed, string>;
  submission: Record<SubmissionNeed, string>;
  decision: Record<DecisionNeed, string>;
  plan: Record<PlanNeed, string>;
  /** What was not told; also the label of the field that asks for it. */
  tells: Record<Tell, string>;
}

export const refusals: RefusalWords = {
  basic: {
    wrong_state: 'Hồ sơ không còn ở trạng thái cho phép thao tác này.',
    not_your_role: 'Thao tác này thuộc thẩm quyền của người khác.',
    missing_words: 'Còn thiếu thông tin bắt buộc.',
  },
  command: {
    not_found: 'Không tìm thấy, hoặc không thuộc phạm vi của đồng chí.',
    somebody_was_first: 'Có người khác vừa thay đổi trước. Vui lòng xem lại rồi thực hiện lại.',
    no_lines: 'Chưa có lượt đăng ký nào để thực hiện.',
    one_plan_only: 'Một tờ trình chỉ gồm các lớp của cùng một kế hoạch.',
    line_of_another_class: 'Có lượt đăng ký không thuộc các lớp của tờ trình.',
    nothing_to_waive: 'Không có điều kiện nào cần xem xét đặc biệt.',
    file_empty: 'Tệp trống.',
    file_too_large: 'Tệp lớn hơn 20 MB.',
    file_not_pdf: 'Chỉ nhận tệp PDF nguyên vẹn.',
    file_not_pdf_or_jpeg: 'Chỉ nhận tệp PDF hoặc ảnh JPEG.',
    said_twice: 'Một lượt đăng ký chỉ được cho một ý kiến.',
    not_what_was_decided: 'Danh sách không còn khớp với bản đã trình. Vui lòng kiểm tra lại.',
  },
  register: {
    not_editable: 'Danh sách đang trình ký hoặc đã gửi nên không sửa được.',
    nothing_chosen: 'Chưa chọn mục nào.',
    repeated: 'Một đồng chí được chọn hai lần cho cùng một lớp.',
    not_of_unit: 'Đồng chí này không thuộc danh sách của đơn vị.',
    not_active: 'Đồng chí này hiện không công tác tại đơn vị.',
    already_registered: 'Đồng chí này đã được đăng ký vào lớp.',
    class_not_in_round: 'Lớp không thuộc đợt đăng ký này.',
    class_closed: 'Lớp đã hết hạn đăng ký. Có thể xin gia hạn.',
    round_not_open: 'Đợt đăng ký chưa mở.',
    unit_does_not_register: 'Đơn vị này không đăng ký đào tạo, bồi dưỡng.',
    not_a_draft: 'Lượt đăng ký không còn là bản đang soạn.',
    order_incomplete: 'Thứ tự ưu tiên phải gồm đủ các lượt đăng ký đang soạn của lớp, mỗi lượt một lần.',
    has_lines: 'Lớp này đã có lượt đăng ký của đơn vị.',
    no_such_paper: 'Lớp không yêu cầu loại giấy tờ này.',
    already_attached: 'Tệp này đã được đính kèm.',
    papers_locked: 'Lượt đăng ký đã gửi nên không thay đổi được giấy tờ.',
    letter_unused: 'Đơn vị không sử dụng công văn kèm theo.',
    dossier_not_received: 'Hồ sơ của đơn vị chưa được tiếp nhận.',
    finding_gone: 'Điều kiện này không còn vướng mắc.',
    not_overridable: 'Vướng mắc này không thuộc diện xem xét đặc biệt.',
    already_overridden: 'Điều kiện này đã được xem xét đặc biệt.',
    not_overridden: 'Điều kiện này chưa được xem xét đặc biệt hoặc đã được rút lại.',
    already_asked: 'Đề nghị gia hạn trước đang chờ trả lời.',
    already_answered: 'Đề nghị này đã được trả lời.',
    moment_past: 'Thời điểm phải ở sau hiện tại.',
    days_reversed: 'Thời điểm kết thúc phải ở sau thời điểm bắt đầu.',
    plan_exists: 'Đã có kế hoạch mang số này.',
    issuer_unknown: 'Không xác định được loại đơn vị của cơ quan ban hành.',
    plan_not_draft: 'Kế hoạch đã ban hành nên không sửa được; cần một kế hoạch điều chỉnh.',
    plan_not_issued: 'Kế hoạch chưa ban hành hoặc đã kết thúc.',
    places_not_quota: 'Tổng số phân bổ phải bằng chỉ tiêu của lớp.',
    places_in_use: 'Đơn vị không còn ngần ấy chỉ tiêu chưa dùng.',
    places_not_allotted: 'Lớp chưa phân bổ chỉ tiêu cho đơn vị.',
    choose_unit: 'Chọn đơn vị.',
    same_unit: 'Chọn hai đơn vị khác nhau.',
    vacancy_waits: 'Đơn vị còn thời hạn cử người khác vào chỗ này.',
    nobody_waits: 'Không còn người dự bị nào đưa lên được.',
    class_code_taken: 'Đã có lớp mang mã này trong kế hoạch.',
    not_a_result: 'Kết quả chưa đầy đủ.',
    ranking_changed: 'Danh sách xếp thứ tự vừa thay đổi. Vui lòng xem lại rồi thực hiện lại.',
    number_taken: 'Số này đã cấp cho một quyết định khác trong năm.',
    day_to_come: 'Ngày này chưa đến.',
    signed_before_draft: 'Ngày ký không được trước ngày lập dự thảo quyết định.',
    day_before_signing: 'Ngày trên văn bản không được trước ngày ký.',
    signer_not_then:
      'Ngày này người ký đã chọn chưa ký hoặc đã thôi ký văn bản của cơ quan. Đề nghị kiểm tra ngày ký hoặc chọn lại người ký.',
    signer_known: 'Đã có người ký này trong thời gian đó.',
    proposal_not_ready: 'Đề xuất này chưa có kết quả để áp dụng.',
    proposal_not_running: 'Đề xuất này không còn đang tính.',
    proposal_still_running: 'Đề xuất này đang được tính.',
    proposal_taken_already: 'Các lượt đăng ký này đã được áp dụng theo đề xuất.',
    proposal_line_gone: 'Từ khi tính đề xuất, lượt đăng ký đã rút, thay hoặc phát sinh vướng mắc',
    proposal_line_new: 'Từ khi tính đề xuất, có thêm lượt đăng ký',
    proposal_line_moved: 'Từ khi tính đề xuất, lượt đăng ký đã được xử lý theo hướng khác',
    proposal_priority_changed: 'Từ khi tính đề xuất, thông tin dùng để tính điểm đã thay đổi',
    proposal_seat_changed: 'Từ khi tính đề xuất, người đang giữ chỗ đã thay đổi',
    proposal_class_changed: 'Từ khi tính đề xuất, chỉ tiêu hoặc thời gian học của lớp đã thay đổi',
    proposal_unit_changed: 'Từ khi tính đề xuất, số người đang công tác của đơn vị đã thay đổi.',
    proposal_settings_changed: 'Từ khi tính đề xuất, số người tối thiểu hoặc phân bổ chỉ tiêu đã thay đổi.',
    proposal_breaks:
      'Cùng với những việc đã quyết định từ khi tính đề xuất, phần này sẽ vượt một giới hạn. Vui lòng tính đề xuất mới.',
    amendment_open: 'Đang có dự thảo quyết định điều chỉnh quyết định này.',
    not_amendable: 'Chỉ điều chỉnh quyết định gốc do cơ quan mình ban hành.',
    flag_closed: 'Đề nghị này đã được trả lời.',
    not_a_replacement: 'Người cử thay phải thuộc lớp này, đã thẩm định và chưa thuộc dự thảo khác.',
    class_cancelled: 'Lớp đã hủy.',
    class_decided: 'Lớp đã có quyết định cử. Cần quyết định hủy bỏ trước khi hủy lớp.',
    class_before_leader: 'Lớp đang có trong tờ trình đã trình lãnh đạo. Cần được trả lại tờ trình trước khi hủy lớp.',
    not_sent_up: 'Tờ trình chưa được trình nên chưa có số.',
    already_begun: 'Mẫu này đã áp dụng nên không bỏ được. Hãy đặt mẫu mới từ hôm nay.',
    not_parallel: 'Hai lớp không thuộc cùng một nhóm lớp song song.',
    class_full: 'Lớp chuyển đến không còn đủ chỗ cho số người đã chọn.',
    target_begun: 'Lớp chuyển đến đã khai giảng.',
    named_for_vacancy: 'Lượt đăng ký đang được cử vào chỗ trống của lớp này nên ở lại.',
    split_leaves_none: 'Mỗi lớp phải còn ít nhất một chỗ: chỉ tiêu lớp mới phải nhỏ hơn tổng chỉ tiêu.',
    seated_beyond_quota: 'Số người đã trình hoặc đã cử của lớp này nhiều hơn chỉ tiêu còn lại sau khi tách.',
    quota_not_sum: 'Chỉ tiêu của hai lớp vừa thay đổi. Vui lòng xem lại rồi thực hiện lại.',
    merge_decided: 'Một trong hai lớp đã có quyết định cử hoặc đã được đồng ý cử, nên không gộp được.',
    merge_in_submission:
      'Một trong hai lớp đang có trong tờ trình. Đưa người ra khỏi tờ trình hoặc chờ trả lại trước khi gộp.',
    merge_vacancy: 'Lớp được gộp còn chỗ trống chờ giải quyết. Giải quyết xong rồi gộp.',
  },
  dossier: {
    has_drafts: 'Chưa có lượt đăng ký nào chờ gửi.',
    has_no_lines: 'Hồ sơ đã có lượt đăng ký.',
    exceptions_explained: 'Còn lượt đăng ký chưa đáp ứng điều kiện mà chưa nêu lý do đề nghị xem xét.',
    papers_attached: 'Còn lượt đăng ký thiếu giấy tờ mà lớp yêu cầu.',
    within_deadline: 'Có lớp đã hết hạn đăng ký. Có thể xin gia hạn.',
    letter_recorded: 'Chưa ghi số, ngày công văn kèm theo.',
    another_prepared: 'Người lập danh sách không được tự ký gửi.',
    forwarded: 'Đơn vị đầu mối chưa chuyển tiếp hồ sơ này.',
    not_forwarded: 'Hồ sơ đã được chuyển tiếp.',
    sends_through_another: 'Đơn vị này gửi trực tiếp, không qua đầu mối.',
    supplement_handed_over: 'Chưa có phần bổ sung trình ký.',
    supplement_not_handed_over: 'Phần bổ sung đang chờ ký.',
    all_lines_concluded: 'Còn lượt đăng ký chưa có kết luận.',
  },
  line: {
    no_open_block: 'Còn điều kiện bắt buộc chưa đáp ứng và chưa được xem xét đặc biệt.',
    within_unit_places:
      'Đơn vị đã dùng hết chỉ tiêu được phân bổ của lớp. Cần tăng chỉ tiêu hoặc chuyển chỉ tiêu của đơn vị khác sang.',
    one_seat_in_group: 'Đồng chí đã có chỗ ở lớp song song cùng nội dung. Mỗi người chỉ học một lớp trong nhóm.',
    seat_within_unit_places: 'Danh sách trình vượt chỉ tiêu phân bổ cho đơn vị.',
    route_city: 'Lớp này không do cơ quan ban hành kế hoạch quyết định cử.',
    route_external: 'Lớp này do cơ quan ban hành kế hoạch quyết định cử, không theo triệu tập.',
    route_admits: 'Lớp này không qua bước tiếp nhận của cơ sở đào tạo.',
    route_no_admission: 'Cơ sở đào tạo phải tiếp nhận trước.',
    registration_closed: 'Lớp chưa hết hạn đăng ký.',
    submission_allows: 'Tờ trình không ở bước cho phép thao tác này.',
    decision_published: 'Quyết định chưa phát hành.',
    class_begun: 'Lớp chưa khai giảng.',
    class_ended: 'Lớp chưa kết thúc.',
    postponement_asked: 'Đơn vị không xin hoãn.',
    postponement_not_asked: 'Đơn vị đang xin hoãn, chưa được trả lời.',
    withdrawal_asked: 'Đơn vị không xin rút tên.',
    withdrawal_not_asked: 'Đơn vị đã xin rút tên, đang chờ trả lời.',
    not_held: 'Lượt đăng ký đang thuộc dự thảo quyết định điều chỉnh.',
    party_opinion_given: 'Chưa có ý kiến của cấp ủy.',
    class_cancelled: 'Lớp chưa hủy.',
    stands_twice: 'Đồng chí không đứng ở cả hai lớp được gộp.',
    not_own_line: 'Không được quyết định với chính mình hoặc việc mình đã lập, đã trình.',
  },
  submission: {
    has_lines: 'Tờ trình chưa có lượt đăng ký nào.',
    within_quota: 'Có lớp vượt chỉ tiêu.',
    no_open_block: 'Còn điều kiện bắt buộc chưa đáp ứng.',
    warnings_answered: 'Còn trường hợp chưa đáp ứng điều kiện mà chưa ghi lý do xem xét đặc biệt.',
    not_own_work: 'Không được quyết định tờ trình do chính mình lập hoặc trình.',
    not_on_the_list: 'Đồng chí có tên trong danh sách; hãy để lượt đăng ký của mình lại.',
  },
  decision: {
    signer_chosen: 'Chưa chọn người ký và thể thức ký.',
    form_accepted: 'Dự thảo đang được trả lại về thể thức.',
    scan_attached: 'Chưa có bản quét đã ký.',
    amending_decision: 'Chưa có quyết định điều chỉnh hoặc hủy bỏ.',
  },
  plan: {
    has_number: 'Kế hoạch chưa có số, ngày ban hành.',
    has_classes: 'Kế hoạch chưa có lớp nào.',
    has_round: 'Kế hoạch chưa mở đợt đăng ký nào.',
    all_lines_concluded: 'Còn lượt đăng ký chưa có kết luận.',
  },
  tells: {
    reason: 'Lý do',
    withdrawal_reason: 'Lý do',
    comment: 'Ý kiến',
    reference: 'Số, ngày văn bản',
    signer: 'Người ký',
    number: 'Số, ngày ban hành',
    grade: 'Xếp loại',
    line_choice: 'Lượt đăng ký được chọn',
  },
};
