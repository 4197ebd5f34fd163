import type { Role } from '#domain/roles.ts';
import type { Messages } from '#messages/messages.ts';
import type { DemoAccount } from '#server/auth/demo.ts';

interface DemoAccountsProps {
  password: string;
  roles: [Role, DemoAccount[]][];
  next: string;
  m: Messages;
}

/** Of a role that every unit has, so many accounts stand in sight; the others behind a disclosure. */
const IN_SIGHT = 2;

/** The demo's accounts, by role, with what the role is for; one press signs in. */
export function DemoAccounts({ password, roles, next, m }: DemoAccountsProps) {
  const one = (account: DemoAccount) => (
    <li key={account.username}>
      <form action="/api/sign-in" method="post">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="username" value={account.username} />
        <input type="hidden" name="password" value={password} />
        <button type="submit" className="btn small" aria-label={m.auth.demo.tryAs({ name: account.username })}>
          {m.auth.demo.try}
        </button>
        <span>
          <code>{account.username}</code> {account.name}
          <small>{account.unit}</small>
        </span>
      </form>
    </li>
  );
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{m.auth.demo.title}</h2>
      <p>{m.auth.demo.lead({ password })}</p>
      <dl>
        {roles.map(([role, accounts]) => (
          <div key={role}>
            <dt>
              {m.roles.names[role]}
              <small>{m.roles.duties[role]}</small>
            </dt>
            <dd>
              <ul>{accounts.slice(0, IN_SIGHT).map(one)}</ul>
              {accounts.length > IN_SIGHT ? (
                <details>
                  <summary>{m.auth.demo.more({ n: accounts.length - IN_SIGHT })}</summary>
                  <ul>{accounts.slice(IN_SIGHT).map(one)}</ul>
                </details>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
