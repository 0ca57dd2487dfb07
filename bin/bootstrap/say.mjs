/** One calm line about what is being done. On stderr, so that stdout stays data. */
export function say(words) {
	console.error(`Khéo: ${words}`);
}

/** Says what happened, what was kept and what to do, then ends. */
export function stop(words) {
	say(words);
	process.exit(1);
}
