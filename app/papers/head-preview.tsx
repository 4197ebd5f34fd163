import type { Letterhead } from '#domain/papers/form.ts';
import type { Messages } from '#messages/messages.ts';

/** The head of a paper in small, as NĐ 30/2020/NĐ-CP sets it: the issuer left, the nation right. */
export function HeadPreview({ head, m }: { head: Letterhead; m: Messages }) {
  const t = m.paperForms;
  return (
    <div className="head-preview" lang="vi">
      <div>
        {head.over ? <p>{head.over}</p> : null}
        {head.own.map((row) => (
          <p key={row}>
            <b>{row}</b>
          </p>
        ))}
        <hr />
      </div>
      <div>
        <p>
          <b>{t.nation}</b>
        </p>
        <p>
          <b>{t.motto}</b>
        </p>
        <hr />
        <p>
          <i>{t.placeAndDay({ place: head.place })}</i>
        </p>
      </div>
    </div>
  );
}
