import { ForbiddenMessage } from "@/components/layout/message";

export default ForbiddenMessage;
