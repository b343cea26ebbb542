import { choiceId, type Choice } from "./choice";
import { classNames } from "./class-names";
import type { FieldProps } from "./field";
import { Fieldset } from "./fieldset";

type RadiosFieldProps = FieldProps & { options: Choice[]; defaultValue?: string; small?: boolean; inline?: boolean };

/** One of a few choices. Nothing is chosen beforehand unless `defaultValue` is given. */
export function RadiosField({ id, name, label, hint, error, required, options, defaultValue, small = false, inline = false }: RadiosFieldProps) {
  return (
    <Fieldset id={id} legend={label} hint={hint} error={error}>
      <div className={classNames("nhsuk-radios", small && "nhsuk-radios--small", inline && "nhsuk-radios--inline")}>
        {options.map((option, index) => {
          const own = choiceId(id, index);
          return (
            <div className="nhsuk-radios__item" key={option.value}>
              <input
                className="nhsuk-radios__input"
                id={own}
                name={name}
                type="radio"
                value={option.value}
                defaultChecked={defaultValue === option.value}
                disabled={option.disabled}
                required={required}
                aria-describedby={option.hint === undefined ? undefined : `${own}-item-hint`}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={own}>{option.label}</label>
              {option.hint !== undefined && <div className="nhsuk-hint nhsuk-radios__hint" id={`${own}-item-hint`}>{option.hint}</div>}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
