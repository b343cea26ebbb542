import { checkPositive } from "../validation";
import { checkProbability } from "./check-probability";
import { newtonLog } from "./newton-log";
import { normalQuantile } from "./normal-quantile";
import { stirlingError } from "./stirling-error";
import { studentTail } from "./student-distribution";

/**
 * Quantile of Student's t: the method of Newton on the logarithm of the tail, from the normal quantile.
 * @param probability of a value below the quantile, strictly between 0 and 1.
 * @param degrees degrees of freedom, above 0, whole or not.
 * @throws RangeError for any other argument, or where the quantile lies beyond 1e150.
 */
export function studentQuantile(probability: number, degrees: number): number {
  checkProbability(probability);
  checkPositive(degrees, "degrees");
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const distance = newtonLog(Math.abs(normalQuantile(tail)), (t) => {
    const above = studentTail(t, degrees);
    return Math.log(above / tail) * Math.exp(Math.log(above) - logDensity(t, degrees) - Math.log(t));
  });
  return probability < 0.5 ? -distance : distance;
}

/**
 * Logarithm of Gamma((v+1)/2) / (sqrt(v pi) Gamma(v/2)) (1 + t^2/v)^(-(v+1)/2), the quotient of gamma functions written
 * with the errors of Stirling's formula so that it holds for many degrees of freedom.
 */
function logDensity(t: number, degrees: number): number {
  const half = degrees / 2;
  const quotient = stirlingError(half + 0.5) - stirlingError(half) + half * Math.log1p(0.5 / half) - 0.5;
  return quotient - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees) - Math.log(2 * Math.PI) / 2;
}
