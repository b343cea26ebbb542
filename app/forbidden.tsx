import type { Metadata } from "next";
import { FramedForbiddenMessage } from "@/components/layout/message";

export const metadata: Metadata = { title: "Your account may not open this page" };

export default FramedForbiddenMessage;
