"use client";
import { createElement } from "react";
import { longMarkup } from "@/lib/shared/short-markup";

type PrintedElementProps = {
  tag: string;
  attributes: Readonly<Record<string, unknown>>;
  /** By `shortMarkup`, of markup that the server printed. */
  text: string;
};

/** An element with the markup that the server printed. */
export function PrintedElement({ tag, attributes, text }: PrintedElementProps) {
  return createElement(tag, { ...attributes, dangerouslySetInnerHTML: { __html: longMarkup(text) } });
}
