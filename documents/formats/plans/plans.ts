import type { Sample } from '../compose/sample.ts';
import { communeLetter } from './commune-letter.ts';
import { conclusionNotice } from './conclusion-notice.ts';
import { decisionWithPlan } from './decision-with-plan.ts';
import { departmentPlan } from './department-plan.ts';
import { frontPlan } from './front-plan.ts';
import { partyPlan } from './party-plan.ts';
import { schoolPlan } from './school-plan.ts';
import { wardReport } from './ward-report.ts';

/** Papers of the kinds that offices send: State, Party, Fatherland Front and school. People and places are invented. */
export const plans: readonly Sample[] = [departmentPlan, communeLetter, decisionWithPlan, wardReport, conclusionNotice, partyPlan, frontPlan, schoolPlan];
