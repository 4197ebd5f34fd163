import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { Icon } from '../icons.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Mark } from './mark.tsx';
import { type NavEntry, NavList } from './nav-list.tsx';

interface ShellProps {
  m: Messages;
  /** Whose register it is, below the product's name: the issuing unit's name, from its dated data. */
  ownerName?: string;
  viewerName: string;
  roleLabel: string;
  unitName: string;
  nav: NavEntry[];
  /** The made-up day in words, in demo and test only: the banner then says so. */
  demoDay?: string;
  /** Who prints, and when: stands on paper only. */
  printed: string;
  /** The form that signs out. */
  signOut?: ReactNode;
  /** The forms that choose language and theme. */
  preferences?: ReactNode;
  children: ReactNode;
}

/** The frame of every page behind the log-in: banner, rail by role (a menu on a phone), main content, who I am. */
export function Shell(props: ShellProps) {
  const { m, nav } = props;
  const who = <Who {...props} />;
  return (
    <>
      <a className="skip" href="#main">
        {m.ui.skip}
      </a>
      <DemoBanner ui={m.ui} day={props.demoDay} />
      <div className="frame">
        <header className="rail">
          <div className="rail-body">
            <Mark product={m.ui.product} owner={props.ownerName} />
            <NavList entries={nav} className="nav-wide" m={m} />
            <div className="nav-wide who">{who}</div>
            <details className="menu">
              <summary>
                <Icon name="menu" size={18} />
                {m.ui.menu}
              </summary>
              <div className="menu-body">
                <NavList entries={nav} m={m} />
                <div className="who">{who}</div>
              </div>
            </details>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <div className="print-only letterhead">
            <p>
              {props.ownerName ?? m.ui.product}
              {props.unitName && props.unitName !== props.ownerName ? <b>{props.unitName}</b> : null}
            </p>
            <p>{props.printed}</p>
          </div>
          {props.children}
        </main>
      </div>
    </>
  );
}

function Who({ viewerName, roleLabel, unitName, signOut, preferences }: ShellProps) {
  return (
    <>
      {viewerName}
      <span>{[roleLabel, unitName].filter(Boolean).join(' · ')}</span>
      <div className="who-tools">
        {preferences}
        {signOut}
      </div>
    </>
  );
}
