import { answerFilling } from '../../../../../return-load.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerFilling(event, memberPlace, 'docx');
