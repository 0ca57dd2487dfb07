import { inlineProblem } from '../../../inline-problem.ts';
import { takePosted } from '../../../return-actions.ts';
import { loadImport } from '../../../return-load.ts';
import { linkPlace } from '../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadImport(event, linkPlace);

export const actions: Actions = { default: (event) => inlineProblem(event, () => takePosted(event, linkPlace)) };
