import type { ProposalDetail } from '#db/queries/proposals.ts';
import type { ClassCategory } from '#domain/codes.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { weightWords } from '../weight-words.ts';

/** Everything that was set, as sentences, and what proves that it was this. */
export function SettingsPanel({ found, m, f }: { found: ProposalDetail; m: Messages; f: Format }) {
  const t = m.proposals;
  const { settings } = found.content.world;
  const nameOf = (code: string) => found.classes.get(code)?.name ?? code;
  return (
    <details className="side">
      <summary>{t.settings}</summary>
      <ul>
        <li>{t.setAlways}</li>
        <li>{t.setMaxClasses({ n: settings.maxClassesPerPerson })}</li>
        <li>{t.setAway({ share: f.share(settings.maxAwayShare, 1) })}</li>
        {Object.entries(settings.minSize).map(([code, n]) => (
          <li key={`least ${code}`}>{t.setMinSize({ name: nameOf(code), n })}</li>
        ))}
        {Object.keys(settings.unitPlaces).map((code) => (
          <li key={`places ${code}`}>{t.setUnitPlaces({ name: nameOf(code) })}</li>
        ))}
        <li>
          {t.setWeights}: {weightWords(settings.weights, m)}
        </li>
        {Object.entries(settings.categoryWeights ?? {}).map(([category, weights]) => (
          <li key={`weights ${category}`}>
            {m.catalogue.classCategories[category as ClassCategory]}: {weightWords(weights, m)}
          </li>
        ))}
      </ul>
      <p className="hint">{t.inputHash({ hash: found.inputSha256.slice(0, 16) })}</p>
    </details>
  );
}
