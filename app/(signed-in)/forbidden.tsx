import type { Metadata } from "next";
import { ForbiddenMessage } from "@/components/layout/message";

export const metadata: Metadata = { title: "Your account may not open this page" };

export default ForbiddenMessage;
