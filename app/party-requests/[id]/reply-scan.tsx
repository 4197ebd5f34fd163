import { FileField } from '#components/form/file-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { PartyRequestDetail } from '#db/queries/opinions.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface ReplyScanProps {
  found: PartyRequestDetail;
  writes: boolean;
  m: Messages;
  f: Format;
}

/** The scanned reply, and for whoever records it the way to lay it here. */
export function ReplyScan({ found, writes, m, f }: ReplyScanProps) {
  const t = m.opinions;
  if (!found.scan && !writes) return null;
  return (
    <SidePanel title={t.scan}>
      {found.scan ? (
        <p>
          <a href={`/api/party-requests/${found.id}/scan`}>
            {t.scanFile({ name: found.scan.name, size: f.bytes(found.scan.size) })}
          </a>
        </p>
      ) : null}
      {writes ? (
        <form method="post" encType="multipart/form-data" action="/api/upload/opinions" className="fields">
          <input type="hidden" name="id" value={found.id} />
          <FileField name="file" label={t.scanField} hint={t.scanHint} accept="application/pdf" />
          <div>
            <SubmitButton kind="plain">{t.scanSave}</SubmitButton>
          </div>
        </form>
      ) : null}
    </SidePanel>
  );
}
