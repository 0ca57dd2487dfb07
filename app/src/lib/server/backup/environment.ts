/**
 * The environment for a command that shall use the database of its own data folder: what a start leaves for its processes (`shareWithOtherProcesses`) would be taken for a
 * database of one's own.
 */
export function withoutDatabase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const own = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_AUTH_URL', 'DATABASE_JOBS_URL', 'KHEO_SECRET', 'KHEO_MASTER_KEY'];
	return Object.fromEntries(Object.entries(env).filter(([name]) => !own.includes(name)));
}
