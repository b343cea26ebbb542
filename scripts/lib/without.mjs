/** A copy of an environment without the variables named. */
export const without = (environment, names) => Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));
