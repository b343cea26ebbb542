import type { ReactNode } from "react";

/** Three answers under the heading of an overview: what should worry, what is better, what is unrealistic. */
export function Answers({ items }: { items: readonly { question: string; answer: ReactNode }[] }) {
  return (
    <div className="three">
      {items.map((item) => <div key={item.question}><h2>{item.question}</h2><p>{item.answer}</p></div>)}
    </div>
  );
}
