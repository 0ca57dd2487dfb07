import { inlineProblem } from '../../../../../inline-problem.ts';
import { loadLastYear, takeLastYearPosted } from '../../../../../return-earlier.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadLastYear(event, memberPlace);

export const actions: Actions = { default: (event) => inlineProblem(event, () => takeLastYearPosted(event, memberPlace)) };
