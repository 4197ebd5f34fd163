import { useId } from 'react';

interface AttentionProps {
  title: string;
  items: { text: string; href?: string }[];
}

/** What needs a look before the page's main step, each with the way to it: "3 lượt đăng ký cần xem trước khi trình ký". */
export function Attention({ title, items }: AttentionProps) {
  const id = useId();
  return (
    <section className="summary" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.href} ${item.text}`}>{item.href ? <a href={item.href}>{item.text}</a> : item.text}</li>
        ))}
      </ul>
    </section>
  );
}
