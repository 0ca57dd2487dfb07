import { inlineProblem } from '../../../../../inline-problem.ts';
import { loadSuggestions, takeSuggestionPosted } from '../../../../../return-earlier.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadSuggestions(event, memberPlace);

export const actions: Actions = { default: (event) => inlineProblem(event, () => takeSuggestionPosted(event, memberPlace)) };
