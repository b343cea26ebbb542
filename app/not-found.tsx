import type { Metadata } from "next";
import { Message } from "@/components/layout/message";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <Message title="Page not found">
      <p>There is nothing at this address, or it is not yours to see. If you typed it, check that it is right.</p>
      <p><a href="/">Go to your start page</a></p>
    </Message>
  );
}
