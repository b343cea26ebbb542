import type { Metadata } from "next";
import { Message } from "@/components/layout/message";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <Message title="Your account may not open this page">
      <p>Your role does not include it. If you need it for your work, ask your administrator.</p>
      <p><a href="/">Go to your start page</a></p>
    </Message>
  );
}
