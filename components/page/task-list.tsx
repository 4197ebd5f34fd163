import type { ReactNode } from 'react';

export interface Task {
  title: ReactNode;
  /** Left out while it cannot be done; the hint then says why. */
  href?: string;
  hint?: ReactNode;
  /** A Tag. */
  status?: ReactNode;
}

/** Steps with their state: what is done, what is next, and what cannot be done yet and why. */
export function TaskList({ tasks, large }: { tasks: Task[]; large?: boolean }) {
  return (
    <ol className={large ? 'tasks large' : 'tasks'}>
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps stand in a fixed order and hold no state of their own
        <li key={index}>
          <div>
            {task.href ? <a href={task.href}>{task.title}</a> : task.title}
            {task.hint ? <small>{task.hint}</small> : null}
          </div>
          {task.status}
        </li>
      ))}
    </ol>
  );
}
