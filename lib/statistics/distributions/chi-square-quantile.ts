import { checkPositive } from "../validation";
import { checkProbability } from "./check-probability";
import { logPoissonDensity } from "./log-poisson-density";
import { newtonLog } from "./newton-log";
import { normalQuantile } from "./normal-quantile";
import { smallerPart } from "./regularised-gamma";

/**
 * Quantile of chi-square: the method of Newton on the logarithm of the smaller tail, from the approximation of
 * Wilson and Hilferty 1931.
 * @param probability of a value below the quantile, strictly between 0 and 1.
 * @param degrees degrees of freedom, above 0, whole or not.
 * @throws RangeError for any other argument.
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  checkProbability(probability);
  checkPositive(degrees, "degrees");
  const shape = degrees / 2;
  const power = powerLaw(probability, shape);
  if (power < Number.EPSILON) return 2 * power;
  const start = wilsonHilferty(probability, degrees) / 2 || power;
  return 2 * newtonLog(start, (x) => newtonStep(probability, shape, x));
}

function newtonStep(probability: number, shape: number, x: number): number {
  const logTerm = logPoissonDensity(shape, x);
  const part = smallerPart(shape, x);
  const isLower = x < shape + 1;
  const wantsLower = probability <= 0.5;
  const tail = wantsLower ? probability : 1 - probability;
  // Tail divided by the slope of the distribution over ln x; the Poisson term cancels in the part calculated directly.
  if (isLower === wantsLower) return ((logTerm + Math.log(part / tail)) * part) / (wantsLower ? -shape : shape);
  const other = 1 - Math.exp(logTerm) * part;
  return (Math.log(other / tail) * other) / (Math.exp(logTerm) * (wantsLower ? -shape : shape));
}

/** Near 0 the distribution is (x/2)^shape / Gamma(shape + 1); half the x at which that has the probability. */
function powerLaw(probability: number, shape: number): number {
  return shape * Math.exp((Math.log(probability) - shape - logPoissonDensity(shape, shape)) / shape);
}

/** A first guess; 0 where it does not hold. */
function wilsonHilferty(probability: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  const root = 1 - spread + normalQuantile(probability) * Math.sqrt(spread);
  return root > 0.1 ? degrees * root ** 3 : 0;
}
