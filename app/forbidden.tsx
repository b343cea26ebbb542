import type { Metadata } from "next";
import { ForbiddenMessage } from "@/components/layout/message";

export const metadata: Metadata = { title: "Not allowed" };

export default ForbiddenMessage;
