/** Refusals of duty rosters and of units' lists of people. */
export const dutyProblems = {
	'duty-leave.day-taken': 409,
	'duty-leave.leave-before-duty': 422,
	'duty-leave.leave-on-day-off': 422,
	'duty-leave.leave-too-much': 422,
	'duty-session.activity-elsewhere': 422,
	'duty-session.ends-before': 422,
	'duty-session.in-future': 422,
	'duty-session.moved': 409,
	'duty-session.not-found': 404,
	'duty-session.on-duty-already': 409,
	'duty-session.on-working-day': 409,
	'duty-session.reason-missing': 422,
	'duty-session.too-many': 422,
	'staff.nobody': 422,
	'staff.not-found': 404
} as const;
