import type { DecisionState } from '#domain/decision/machine.ts';
import type { DossierState } from '#domain/dossier/machine.ts';
import type { LineState } from '#domain/line/machine.ts';
import type { PlanState } from '#domain/plan/machine.ts';
import type { SubmissionState } from '#domain/submission/machine.ts';

/** Every state as the word on its tag; a new state does not compile without one. */
export interface StateWords {
  dossier: Record<DossierState, string>;
  line: Record<LineState, string>;
  submission: Record<SubmissionState, string>;
  decision: Record<DecisionState, string>;
  plan: Record<PlanState, string>;
}

export const states: StateWords = {
  dossier: {
    draft: 'Đang lập',
    awaiting_signature: 'Chờ ký',
    submitted: 'Đã gửi',
    received: 'Đã tiếp nhận',
    returned: 'Đã trả lại',
    settled: 'Đã giải quyết',
    no_need: 'Không có nhu cầu',
  },
  line: {
    draft: 'Đang lập',
    submitted: 'Chờ thẩm định',
    needs_fix: 'Cần chỉnh sửa',
    validated: 'Đã thẩm định',
    awaiting_party: 'Chờ ý kiến cấp ủy',
    waitlisted: 'Dự bị',
    deferred: 'Chuyển đợt sau',
    in_submission: 'Đang trình',
    approved: 'Đã đồng ý',
    nominated: 'Đã cử',
    attending: 'Đang học',
    completed: 'Hoàn thành',
    failed: 'Không đạt',
    dropped_out: 'Bỏ học',
    rejected: 'Không được cử',
    withdrawn: 'Đã rút',
    superseded: 'Đã thay người',
    not_admitted: 'Không được tiếp nhận học',
    revoked: 'Đã hủy quyết định cử',
  },
  submission: {
    building: 'Đang lập',
    head_review: 'Chờ lãnh đạo cơ quan tổng hợp kiểm tra',
    submitted: 'Chờ quyết định',
    decided: 'Đã quyết định',
    returned: 'Yêu cầu sửa',
  },
  decision: {
    drafted: 'Dự thảo',
    signed: 'Đã ký',
    numbered: 'Đã cấp số',
    published: 'Đã phát hành',
    amended: 'Đã điều chỉnh',
    revoked: 'Đã hủy bỏ',
  },
  plan: { draft: 'Đang lập', issued: 'Đã ban hành', in_progress: 'Đang thực hiện', closed: 'Đã kết thúc' },
};
