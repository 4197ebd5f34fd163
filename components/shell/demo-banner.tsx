import type { Messages } from '#messages/messages.ts';

/** Says on every page that the data and the day are made up; nothing where they are not. */
export function DemoBanner({ ui, day }: { ui: Pick<Messages['ui'], 'demo' | 'demoDay'>; day?: string }) {
  if (!day) return null;
  return (
    <aside className="demo" aria-label={ui.demo}>
      {ui.demoDay({ day })}
    </aside>
  );
}
