import { answerWord } from '../../../return-load.ts';
import { linkPlace } from '../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerWord(event, linkPlace);
