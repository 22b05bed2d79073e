import './elements/customer-picker/customer-picker.define.ts';
import './elements/plugboard-provider/plugboard-provider.define.ts';
