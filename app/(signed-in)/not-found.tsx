import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/layout/message";

export const metadata: Metadata = { title: "Page not found" };

export default NotFoundMessage;
