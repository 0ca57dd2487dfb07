import { answerCopy } from '../../../return-load.ts';
import { linkPlace } from '../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerCopy(event, linkPlace, 'docx');
