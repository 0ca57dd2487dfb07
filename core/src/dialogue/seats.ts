/** How many seats are left, or null where there is no limit. More than the limit is never given out, so it is never below 0. */
export function seatsLeft(seats: number | null, taken: number): number | null {
	return seats === null ? null : Math.max(0, seats - taken);
}

/** Whether so many more people find a seat; one seat more than there are is refused whole. */
export function haveSeats(seats: number | null, taken: number, people: number): boolean {
	return seats === null || taken + people <= seats;
}
