import { answerRows } from '../../../../../return-load.ts';
import { answerBatch } from '../../../../../return-batch.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerRows(event, memberPlace);

export const PATCH: RequestHandler = (event) => answerBatch(event, memberPlace);
