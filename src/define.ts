// First, so that it is there when the elements inside it ask for their handle.
import './elements/plugboard-provider/plugboard-provider.define.ts';
import './elements/customer-picker/customer-picker.define.ts';
