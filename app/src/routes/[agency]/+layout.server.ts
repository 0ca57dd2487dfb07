import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	agency: locals.agency && { slug: locals.agency.slug, name: locals.agency.name },
	member: locals.membership && { role: locals.membership.role, name: locals.membership.displayName, unitId: locals.membership.unitId },
	today: locals.today
});
