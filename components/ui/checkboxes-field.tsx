import { choiceId, type Choice } from "./choice";
import { classNames } from "./class-names";
import type { FieldProps } from "./field";
import { Fieldset } from "./fieldset";

type CheckboxesFieldProps = Omit<FieldProps, "required"> & { options: Choice[]; defaultValues?: readonly string[]; small?: boolean };

/** Any number of choices; all send the same `name`. */
export function CheckboxesField({ id, name, label, hint, error, options, defaultValues = [], small = false }: CheckboxesFieldProps) {
  return (
    <Fieldset id={id} legend={label} hint={hint} error={error}>
      <div className={classNames("nhsuk-checkboxes", small && "nhsuk-checkboxes--small")}>
        {options.map((option, index) => {
          const own = choiceId(id, index);
          return (
            <div className="nhsuk-checkboxes__item" key={option.value}>
              <input
                className="nhsuk-checkboxes__input"
                id={own}
                name={name}
                type="checkbox"
                value={option.value}
                defaultChecked={defaultValues.includes(option.value)}
                disabled={option.disabled}
                aria-describedby={option.hint === undefined ? undefined : `${own}-item-hint`}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={own}>{option.label}</label>
              {option.hint !== undefined && <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${own}-item-hint`}>{option.hint}</div>}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
