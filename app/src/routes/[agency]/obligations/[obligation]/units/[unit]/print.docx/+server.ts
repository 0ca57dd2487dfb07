import { answerCopy } from '../../../../../return-load.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerCopy(event, memberPlace, 'docx');
