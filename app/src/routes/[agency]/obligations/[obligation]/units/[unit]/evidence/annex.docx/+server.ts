import { sendAnnex } from '../../../../../../evidence-page.ts';
import { memberPlace } from '../../../../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendAnnex(event, memberPlace);
