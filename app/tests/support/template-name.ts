/** The migrated database that every test file's own one is cloned from. */
export const templateName = 'kheo_template';
