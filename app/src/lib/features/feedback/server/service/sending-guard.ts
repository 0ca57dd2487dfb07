import { formToken } from '../pass.ts';
import { countMiss, type Guard, refuseGuessing, refusePrograms } from '../sending-limits.ts';

/** What guards a form that anybody may send, for other things than feedback that people send in. */
export const sendingGuard = { formToken, refusePrograms, refuseGuessing, countMiss };
export type { Guard };
