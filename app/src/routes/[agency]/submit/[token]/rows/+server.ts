import { answerRows } from '../../../return-load.ts';
import { answerBatch } from '../../../return-batch.ts';
import { linkPlace } from '../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerRows(event, linkPlace);

export const PATCH: RequestHandler = (event) => answerBatch(event, linkPlace);
