import type { Day } from '../time/day.ts';

/** The head of an issuer's papers, upper left (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2), and the place beside the day (II.4). */
export interface Letterhead {
  /** The body directly above, as it is printed; null where there is none. */
  over: string | null;
  /** The issuer's own name, in one to three rows as they shall break. */
  own: readonly string[];
  /** The place named before the day ("Thái Nguyên", "Phường Hoàng Văn Thụ"). */
  place: string;
}

/** What of a kind of paper changes with the years and the issuer, and is therefore data with days of validity. */
export interface PaperForm {
  /** Behind the number ("QĐ-UBND"); null for papers that bear none. */
  symbol: string | null;
  /** Legal bases without their final marks; what the register knows itself (plan, submission) is added by the paper. */
  bases: readonly string[];
  /** Nơi nhận, without dashes and final marks; the last one is where it is filed. */
  recipients: readonly string[];
  /** Who proposes a decision ("Trưởng phòng Nội vụ"), as its last basis names him. */
  proposer?: string;
  /** Whom a decision charges with carrying it out, besides those who stand in its list. */
  carriedOutBy?: readonly string[];
  /** For papers of the office: which unit that is. Null where nobody has said: then the government's own head is on it. */
  officeId: string | null;
}

/** Who signs, and as what. */
export interface PaperSigner {
  name: string;
  title: string;
  capacity: string | null;
}

/** What a version keeps so that its paper prints the same for ever. */
export interface FrozenPaper {
  letterhead: Letterhead;
  form: PaperForm;
  signer: PaperSigner | null;
  /** How its text names the government, whole and short. Versions of earlier programs kept neither this nor the next. */
  government?: { whole: string; short: string };
  /** The office that consolidates, as its text names it; null where nobody had said which one it is. */
  office?: string | null;
  /** For a decision: the number and day of its submission, as it names them among its bases. */
  submission?: { number: string | null; day: Day | null };
}
