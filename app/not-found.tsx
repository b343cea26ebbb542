import type { Metadata } from "next";
import { FramedNotFoundMessage } from "@/components/layout/message";

export const metadata: Metadata = { title: "Page not found" };

export default FramedNotFoundMessage;
