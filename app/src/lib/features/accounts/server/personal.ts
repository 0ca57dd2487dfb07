import { aboutPerson, personOf } from '#lib/server/personal/about-person.ts';
import type { NewMember } from '../schema.ts';

/** A membership as the log keeps it: what the person is called is personal; role, unit and dates are the agency's. */
export function memberForLog(member: NewMember): { readonly [field: string]: unknown } {
	const { userId, displayName, formOfAddress } = member;
	const own = (value: string) => aboutPerson(personOf(userId), value);
	return { ...member, displayName: own(displayName), formOfAddress: own(formOfAddress) };
}
