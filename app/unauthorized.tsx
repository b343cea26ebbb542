import { FramedForbiddenMessage } from "@/components/layout/message";

export default FramedForbiddenMessage;
