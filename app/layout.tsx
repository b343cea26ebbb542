import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { configuration } from "@/lib/platform/config";
import "./styles/index.scss";

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { productName } = configuration();
  return { title: { default: productName, template: `%s – ${productName}` }, description: "Oversight of England's integrated care systems", robots: { index: false, follow: false }, icons: { icon: "/favicon.svg" } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
