import { inlineProblem } from '../../../inline-problem.ts';
import { loadLastYear, takeLastYearPosted } from '../../../return-earlier.ts';
import { linkPlace } from '../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadLastYear(event, linkPlace);

export const actions: Actions = { default: (event) => inlineProblem(event, () => takeLastYearPosted(event, linkPlace)) };
