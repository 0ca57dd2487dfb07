import * as v from 'valibot';
import { expect, test } from 'vitest';
import { rulesSchema } from './schema.ts';

const typed = { idleMinutes: '15', adminIdleMinutes: '5', idleAccountDays: '45', passwordDays: '', newcomerDays: '3' };

test('a box that is not ticked says no, as a browser leaves it out', () => {
	expect(v.parse(rulesSchema, typed)).toEqual({
		idleMinutes: 15,
		adminIdleMinutes: 5,
		idleAccountDays: 45,
		passwordDays: null,
		adminSecondFactor: false,
		fourEyes: false,
		newcomerDays: 3
	});
	expect(v.parse(rulesSchema, { ...typed, adminSecondFactor: 'on' }).adminSecondFactor).toBe(true);
});
