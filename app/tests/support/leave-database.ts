import { afterAll } from 'vitest';
import { leaveDatabase } from './database.ts';

afterAll(leaveDatabase);
