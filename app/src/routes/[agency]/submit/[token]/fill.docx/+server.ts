import { answerFilling } from '../../../return-load.ts';
import { linkPlace } from '../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerFilling(event, linkPlace, 'docx');
