"use client";
import { createContext, createElement, useContext, useMemo, type ReactNode } from "react";
import { longMarkup } from "@/lib/shared/short-markup";

const Opened = createContext<(text: string) => string>((text) => text);

/** Hands the words of a page to what is printed of it. */
export function PrintedWords({ words, children }: { words: string; children: ReactNode }) {
  const open = useMemo(() => longMarkup(words), [words]);
  return <Opened value={open}>{children}</Opened>;
}

type PrintedElementProps = {
  tag: string;
  attributes: Readonly<Record<string, unknown>>;
  /** By `shortMarkup`, of markup that the server printed. */
  text: string;
};

/** An element with the markup that the server printed. */
export function PrintedElement({ tag, attributes, text }: PrintedElementProps) {
  const open = useContext(Opened);
  return createElement(tag, { ...attributes, dangerouslySetInnerHTML: { __html: open(text) } });
}
